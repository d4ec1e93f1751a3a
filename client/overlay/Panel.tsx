/** @module What is inside a panel: its first picture large, the rest of its blocks, and the way out. */
import type { FilledBlock } from '../../contract/campaign/filled-block.ts'
import { Picture } from './block/Picture.tsx'
import { CloseButton } from './CloseButton.tsx'
import { Content } from './Content.tsx'
import type { Stage } from './stage.ts'

interface PanelProps {
  content: readonly FilledBlock[]
  stage: Stage
  /** All of it takes the focus when it opens, and no button does, so that a key meant for the page presses none. */
  takesFocus?: boolean
  /** Without, it has no way out of its own. */
  mayClose?: boolean
}

/** The picture stands beside or above the rest, as the style sheet has it for each layout. */
export function Panel({ content, stage, takesFocus, mayClose = true }: PanelProps) {
  const picture = content.find((block) => block.kind === 'image')
  return (
    <>
      <div class="scroll" {...(takesFocus && { tabIndex: -1, autofocus: true })}>
        {picture && <Picture class="cover" url={picture.url} alt={picture.alt} />}
        <Content content={content.filter((block) => block !== picture)} stage={stage} />
      </div>
      {mayClose && <CloseButton stage={stage} />}
    </>
  )
}
