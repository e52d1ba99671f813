/** One page of the help: for a screen, or for something that is asked on several of them. */
export interface HelpPage {
  readonly title: string;
  /** What it is for, in one or two sentences. */
  readonly about: string;
  /** What to do, in its order. */
  readonly steps: readonly string[];
  /** Keys of this screen beside those that work everywhere. */
  readonly keys: readonly { readonly tuts: string; readonly verb: string }[];
  /** What people ask, and what is answered. */
  readonly asked: readonly { readonly question: string; readonly answer: string }[];
}
