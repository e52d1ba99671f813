import { Component, type ReactNode } from 'react';
import { Gagal } from '../ui/error-note.tsx';

/** A screen that breaks while drawing takes nothing else with it: the shell stays, the error stands in its place. */
export class ScreenFailure extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="layar-gagal">
        <Gagal problem={{ code: 'internal', details: { incident: 'layar' } }} kept="Yang sudah tersimpan aman. Buka layar ini lagi." />
      </div>
    );
  }
}
