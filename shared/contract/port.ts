/**
 * The one way in which the main process and the data process speak: whole messages, in order.
 * Two implementations live in electron/ (utilityProcess; forked Node); one conformance test runs over both.
 */
export interface Port {
  /** Sends one structured-cloneable value. Does nothing once the other side is gone. */
  post(message: unknown): void;
  /** Called for each message of the other side, in order. One listener. */
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, when the other side is gone. */
  onClose(listener: () => void): void;
}
