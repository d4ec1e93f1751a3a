/** @module Keeps a screen that cannot be drawn from taking the navigation with it. */
import type { ComponentChildren } from 'preact'
import { useErrorBoundary } from 'preact/hooks'
import { Empty } from '../part/Empty.tsx'

export function Guarded({ children }: { children: ComponentChildren }) {
  const [error, reset] = useErrorBoundary()
  if (error === undefined) return <>{children}</>
  return (
    <Empty icon="warning" title="This screen could not be drawn">
      <p>
        Vitrine may have been updated while this page was open, or the connection was lost. Loading the page again
        usually helps.
      </p>
      <p class="empty-acts">
        <button type="button" class="button button-main" onClick={() => location.reload()}>
          Load again
        </button>
        <button type="button" class="button" onClick={reset}>
          Try as it is
        </button>
      </p>
      <p class="empty-small">{String(error)}</p>
    </Empty>
  )
}
