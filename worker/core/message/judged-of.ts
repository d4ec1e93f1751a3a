/** @module What the reactions to one message amount to. */
import { judgeReactions, type Reaction } from './machine-reactions.ts'
import { TRAP_LINK } from './mail-addresses.ts'

/**
 * First and last moments, ms UTC; null: none. `from`: of the oldest reaction. A person's click is an opening, too: no
 * picture needs to be shown for it.
 */
export interface Amounts {
  from: number
  personOpenedAt: number | null
  proxyOpenedAt: number | null
  machineOpenedAt: number | null
  personClickedAt: number | null
  lastClickedAt: number | null
  machineClickedAt: number | null
}

/** `isWaiting`: some clicks cannot be judged yet; they count for nothing so far. `reactions` at least one. */
export function judgedOf(
  reactions: readonly Reaction[],
  { sentAt, links, now }: { sentAt: number; links: number; now: number },
): { amounts: Amounts; isWaiting: boolean } {
  const verdicts = judgeReactions(reactions, { sentAt, links, trapLink: TRAP_LINK, now })
  const times = (reaction: Reaction['reaction'], verdict: (typeof verdicts)[number]): number[] =>
    reactions.flatMap((each, n) => (each.reaction === reaction && verdicts[n] === verdict ? [each.at] : []))
  const clicks = times('click', 'person')
  return {
    amounts: {
      from: Math.min(...reactions.map(({ at }) => at)),
      personOpenedAt: least([...times('open', 'person'), ...clicks]),
      proxyOpenedAt: least(times('open', 'proxy')),
      machineOpenedAt: least(times('open', 'machine')),
      personClickedAt: least(clicks),
      lastClickedAt: clicks.length > 0 ? Math.max(...clicks) : null,
      machineClickedAt: least(times('click', 'machine')),
    },
    isWaiting: verdicts.includes('waiting'),
  }
}

const least = (times: readonly number[]): number | null => (times.length > 0 ? Math.min(...times) : null)
