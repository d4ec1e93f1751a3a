/** @module A sheet beside the flow, in which one thing is edited. Escape and its button close it. */
import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from '../../part/Icon.tsx'

interface SheetProps {
  title: string
  /** Room for a preview beside the fields. @default false */
  isWide?: boolean
  onClose(): void
  children: ComponentChildren
}

/** The browser keeps the focus in it and gives it back. A press beside it closes it, too. */
export function Sheet({ title, isWide = false, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  /** Words that are marked with the mouse may end beside it: only what begins there, too, closes it. */
  const isPressedBeside = useRef(false)
  const id = useId()
  useLayoutEffect(() => {
    const box = dialog.current
    box?.showModal()
    heading.current?.focus()
    return () => box?.close()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same by itself
    <dialog
      ref={dialog}
      class={isWide ? 'sheet sheet-wide' : 'sheet'}
      aria-labelledby={id}
      onClose={onClose}
      onPointerDown={(event) => {
        isPressedBeside.current = event.target === dialog.current
      }}
      onClick={(event) => event.target === dialog.current && isPressedBeside.current && onClose()}
    >
      <header class="sheet-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" class="button" onClick={onClose}>
          <Icon name="check" />
          Done
        </button>
      </header>
      <div class="sheet-body">{children}</div>
    </dialog>
  )
}
