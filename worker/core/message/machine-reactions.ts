/** @module Whether those who opened and clicked one message were persons (E12). Pure. */
import type { AgentClass } from './agent-class.ts'

/** One request to a picture or link of a message; `at` ms UTC. `link`: -1 of a picture, `TRAP_LINK` of the hidden one. */
export interface Reaction {
  at: number
  reaction: 'open' | 'click'
  link: number
  agent: AgentClass
  method: 'GET' | 'HEAD'
}

/** `waiting`: it may yet turn out to be a scanner's. */
export type Verdict = AgentClass | 'waiting'

/** Nobody reads so fast. Source: safety.md E12, 1 to 2 s. */
const INSTANT_MS = 2_000
/** Two links within this time are one program's. Source: Marketo, proximity pattern, two seconds. */
const BOTH_MS = 2_000
/** All links, or so many, within this time are one program's. Our policy: nobody comes back from a page that fast. */
const SWEEP_MS = 10_000
const SWEEP_LINKS = 3
/** Around a click on the hidden link everything is a program's. Our policy. */
const TRAPPED_MS = 60_000
/** A click is judged when so much time has passed: until then a second one may give it away. */
const JUDGED_MS = SWEEP_MS
/** When clicks are looked at, seconds after them: a little later. */
export const LOOK_AFTER_SECONDS = JUDGED_MS / 1000 + 2

/**
 * A verdict for each reaction, in their order. `sentAt`: when the message was handed over, `links`: how many it has.
 * Judged again with more reactions a click may turn from a person's into a machine's, never back. Cost: quadratic in the
 * reactions of one message, of which at most 200 are kept.
 */
export function judgeReactions(
  reactions: readonly Reaction[],
  { sentAt, links, trapLink, now }: { sentAt: number; links: number; trapLink: number; now: number },
): Verdict[] {
  const clicks = reactions.filter(({ reaction }) => reaction === 'click')
  return reactions.map((each) => {
    if (each.method === 'HEAD' || each.agent === 'machine') return 'machine'
    if (each.at - sentAt < INSTANT_MS) return 'machine'
    if (each.reaction === 'open') return each.agent
    if (clicks.some(({ link, at }) => link === trapLink && Math.abs(at - each.at) <= TRAPPED_MS)) return 'machine'
    if (isSwept(each, clicks, links)) return 'machine'
    return now - each.at < JUDGED_MS ? 'waiting' : 'person'
  })
}

/** Is this click one of several on different links, faster than anybody reads? */
function isSwept(click: Reaction, clicks: readonly Reaction[], links: number): boolean {
  const others = clicks.filter(({ link }) => link !== click.link)
  if (others.some(({ at }) => Math.abs(at - click.at) <= BOTH_MS)) return true
  // Any ten seconds that hold this click: they begin with one of the clicks in it.
  return clicks.some(({ at: from }) => {
    if (from > click.at || click.at - from > SWEEP_MS) return false
    const seen = new Set(clicks.flatMap(({ at, link }) => (at >= from && at - from <= SWEEP_MS ? [link] : [])))
    return seen.size > 1 && (seen.size >= SWEEP_LINKS || seen.size >= links)
  })
}
