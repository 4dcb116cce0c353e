import { Component, type ReactNode } from "react";

type Props = { id: string; title: string; children: ReactNode };

/** An exception in one panel stays in that panel: it says which one, and offers to try again. */
export class PanelBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <>
        <header className="panel-head">
          <h3 id={`${this.props.id}-title`}>{this.props.title}</h3>
        </header>
        <div className="problem" role="alert">
          <p>{`This panel could not be drawn: ${error.message}. The other panels are not affected.`}</p>
          <button type="button" onClick={() => this.setState({ error: null })}>
            Try again
          </button>
        </div>
      </>
    );
  }
}
