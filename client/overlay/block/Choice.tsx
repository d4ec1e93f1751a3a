/** @module Something to choose: a link that tells the core script instead of navigating by itself, or a button. */
import type { ComponentChildren } from 'preact'
import type { CloseReason } from '../../../contract/overlay-host.ts'
import { safeUrl } from '../safe-url.ts'
import type { Stage } from '../stage.ts'

interface ChoiceProps {
  class?: string
  /** As written; where it may not be followed this is a button, and choosing it leads nowhere. */
  url: string | null | undefined
  stage: Stage
  /** How the overlay ends once this is chosen. */
  ends: CloseReason
  children: ComponentChildren
}

/** A click meant for a new tab or window stays the browser's own, and leaves the overlay open. */
export function Choice({ class: name, url, stage, ends, children }: ChoiceProps) {
  const href = safeUrl(url, 'link')
  const Tag = href ? 'a' : 'button'
  const onClick = (event: MouseEvent) => {
    if (href && (event.ctrlKey || event.metaKey || event.shiftKey)) return stage.onSelect(null)

    event.preventDefault()
    stage.onSelect(href)
    stage.onClose(ends)
  }
  return (
    <Tag class={name} href={href ?? undefined} onClick={onClick}>
      {children}
    </Tag>
  )
}
