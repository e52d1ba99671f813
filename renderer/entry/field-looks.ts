import { fieldIds, type FieldId } from '../../shared/domain/fields.ts';
import { createStore, type Store } from '../shell/store.ts';
import { sameLook, type Look } from './look.ts';

/** One store a field, so that a row is drawn again only when what is to be seen of it changes. */
export class FieldLooks {
  private readonly stores: ReadonlyMap<FieldId, Store<Look>>;

  constructor(first: (id: FieldId) => Look) {
    this.stores = new Map(fieldIds.map((id) => [id, createStore(first(id))]));
  }

  of(id: FieldId): Store<Look> {
    const store = this.stores.get(id);
    if (!store) throw new Error(`no look for field ${id}`);
    return store;
  }

  set(id: FieldId, next: Look): void {
    const store = this.of(id);
    if (!sameLook(store.get(), next)) store.set(next);
  }
}
