/** @module One large number of the day. */
import type { ComponentChildren } from 'preact'

interface FigureProps {
  label: string
  value: string
  /** A quiet line below. */
  children?: ComponentChildren
}

export function Figure({ label, value, children }: FigureProps) {
  return (
    <div class="figure">
      <dt>{label}</dt>
      <dd>
        <span class="figure-value">{value}</span>
        <span class="figure-sub">{children}</span>
      </dd>
    </div>
  )
}
