import { Component, type ReactNode } from "react";

/**
 * A part of the page that is loaded when it is first used, and did not arrive. Browsers remember a module that failed:
 * only the page loaded anew asks for it again.
 */
export class MissingPieceError extends Error {
  override name = "MissingPieceError";
}

/** Loads a part of the page. */
export async function loadPiece<Piece>(load: () => Promise<Piece>): Promise<Piece> {
  try {
    return await load();
  } catch (error) {
    throw new MissingPieceError("this part of the page could not be loaded", { cause: error });
  }
}

type PieceBoundaryProps = {
  /** Called when what is inside failed. */
  onFail: (error: Error) => void;
  children: ReactNode;
};

/** Around what is loaded when it is used: if it fails, it alone is gone, and the page stays. */
export class PieceBoundary extends Component<PieceBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onFail(error instanceof Error ? error : new Error(String(error)));
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
