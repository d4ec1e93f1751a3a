/** @module The inline layout: a part of the page itself, in a place that the shop keeps free for it. */
import { Panel } from './Panel.tsx'
import type { LayoutProps } from './stage.ts'

/** No landmark, no focus and no announcement: it is read where it stands. To be closed only where one may say no. */
export const Inline = ({ content, stage }: LayoutProps) => (
  <div class="panel inline">
    <Panel content={content} stage={stage} mayClose={content.some(({ kind }) => kind === 'decline')} />
  </div>
)
