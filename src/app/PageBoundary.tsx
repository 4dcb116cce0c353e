import { Component, type ReactNode } from "react";
import { LoadProblem } from "./LoadProblem.tsx";

/** The last net, for what is thrown outside of any panel: a sentence and a way on in place of an empty window. */
export class PageBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    // The document is no more as it was left: only in a fresh element can the page be drawn again, see main.tsx.
    if (error instanceof DOMException) throw error;
    return (
      <div className="wrap">
        <LoadProblem title="The page could not be drawn" error={error} retry={() => this.setState({ error: null })} />
      </div>
    );
  }
}
