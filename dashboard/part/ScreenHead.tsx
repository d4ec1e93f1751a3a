/** @module The title of a screen; it takes the focus when the screen opens, so that a screen reader says where it is. */
import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'

interface ScreenHeadProps {
  title: string
  /** A quiet line under the title. */
  sub?: ComponentChildren
  /** Stands at the right. */
  children?: ComponentChildren
}

/** No focus on the very first screen: there the browser begins at the top by itself. */
let isFirst = true

export function ScreenHead({ title, sub, children }: ScreenHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    if (!isFirst) heading.current?.focus({ preventScroll: true })
    isFirst = false
  }, [])
  useEffect(() => {
    document.title = `${title} · Vitrine`
  }, [title])
  return (
    <header class="screen-head">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {sub !== undefined && <p class="screen-sub">{sub}</p>}
      </div>
      {children !== undefined && <div class="screen-aside">{children}</div>}
    </header>
  )
}
