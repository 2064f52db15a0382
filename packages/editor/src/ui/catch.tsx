import { Component, type ReactNode } from 'react';

interface Props {
  /** Where the screen is; a new place gets a new try. */
  place?: string;
  fallback: ReactNode;
  children: ReactNode;
}

/** Keeps a fault of one page from emptying the whole screen: what stands in `fallback` is shown instead. */
export class Catch extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.failed && before.place !== this.props.place) this.setState({ failed: false });
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
