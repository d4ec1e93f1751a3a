/** @module What goes wrong inside a block that draws itself again ends its overlay, and never reaches the page. */
import type { ComponentChildren } from 'preact'
import { Component } from 'preact'
import type { Stage } from './stage.ts'

interface GuardedProps {
  stage: Stage
  children: ComponentChildren
}

export class Guarded extends Component<GuardedProps, { isBroken?: boolean }> {
  override componentDidCatch() {
    this.setState({ isBroken: true })
    // Not while it is being drawn.
    queueMicrotask(() => this.props.stage.onClose('expired'))
  }

  override render({ children }: GuardedProps, { isBroken }: { isBroken?: boolean }) {
    return isBroken ? null : children
  }
}
