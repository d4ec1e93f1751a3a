/** @module A titled part of a screen. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface CardProps {
  title: string
  /** Stands at the right of the title. */
  aside?: ComponentChildren
  /** Further class names. */
  class?: string
  children: ComponentChildren
}

export function Card({ title, aside, class: more = '', children }: CardProps) {
  const id = useId()
  return (
    <section class={`card ${more}`} aria-labelledby={id}>
      <header class="card-head">
        <h2 id={id}>{title}</h2>
        {aside !== undefined && <div class="card-aside">{aside}</div>}
      </header>
      {children}
    </section>
  )
}
