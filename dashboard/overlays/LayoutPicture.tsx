/** @module A small picture of where an overlay stands on the page. */
import type { Layout } from '../../contract/layout.ts'

interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** In a page of 64 by 48. */
function box(layout: Layout, position: string | undefined): Box {
  switch (layout) {
    case 'modal':
      return { x: 18, y: 14, width: 28, height: 22 }
    case 'slide_in':
      return { x: position === 'bottom_left' ? 4 : 38, y: 18, width: 22, height: 26 }
    case 'bar':
      return { x: 2, y: position === 'bottom' ? 40 : 2, width: 60, height: 6 }
    case 'toast':
      return { x: position === 'bottom_right' ? 34 : 4, y: 34, width: 26, height: 10 }
    case 'full_screen':
      return { x: 2, y: 2, width: 60, height: 44 }
    case 'teaser':
      return { x: position === 'bottom_right' ? 44 : 4, y: 37, width: 16, height: 7 }
    case 'inline':
      return { x: 8, y: 17, width: 48, height: 14 }
  }
}

/** Decorative: the layout is named beside it. */
export function LayoutPicture({ layout, position }: { layout: Layout; position: string | undefined }) {
  return (
    <svg class="layout-picture" viewBox="0 0 64 48" width="64" height="48" aria-hidden="true" focusable="false">
      <rect class="layout-page" x="0.5" y="0.5" width="63" height="47" rx="5" />
      <path class="layout-text" d="M8 12h22M8 19h48M8 26h48M8 33h30" />
      <rect class="layout-box" rx="2.5" {...box(layout, position)} />
    </svg>
  )
}
