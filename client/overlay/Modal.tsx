/** @module The modal layout: a native dialog in the middle, on a phone a sheet at the bottom. */
import { Picture } from './block/Picture.tsx'
import { CloseButton } from './CloseButton.tsx'
import { Content } from './Content.tsx'
import type { LayoutProps } from './stage.ts'

/**
 * All of it takes the focus and no button does, so that a key meant for the page presses none. Its first picture
 * stands beside the rest; on a phone there is no room for it.
 */
export function Modal({ content, stage }: LayoutProps) {
  const picture = content.find((block) => block.kind === 'image')
  return (
    <dialog
      ref={stage.panelRef}
      class={picture ? 'panel modal pictured' : 'panel modal'}
      closedby="any"
      aria-labelledby="name"
    >
      <div class="scroll" tabIndex={-1} autofocus>
        {picture && <Picture class="cover" url={picture.url} alt={picture.alt} />}
        <Content content={content.filter((block) => block !== picture)} stage={stage} />
      </div>
      <CloseButton stage={stage} />
    </dialog>
  )
}
