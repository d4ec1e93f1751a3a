/** @module What the Worker offers to show: handed to a part of the script that comes with the first offer. */
import type { Page } from '../contract/page.ts'
import type { VisitAnswer } from '../contract/visit.ts'
import { core } from './core.ts'
import { load } from './load.ts'
import { page } from './page-story.ts'
import type { Show, StartShow } from './show/index.ts'
import type { Told } from './told.ts'

/** The part that shows; undefined until something is offered. */
export let show: Show | undefined

/** Parts of the script, and the page's own callbacks, that want to hear of it. */
export const listeners: ((told: Told) => void)[] = []

/** Takes over what may open on the page that `asked`; of no use once another page has begun. */
export async function offer({ overlays, live }: VisitAnswer, asked: Page | null): Promise<void> {
  if (!show && !overlays[0] && !live) return
  const { start } = await load<{ start: StartShow }>('show')
  show ??= start(core())
  if (asked === page) show.offer(overlays, live)
}
