/** @module What happened on this page while it is debugged, each with what became of it. */
import type { DebugAnswer } from '../../contract/debug.ts'
import type { Told } from '../told.ts'
import { core } from './core.ts'
import { el } from './el.ts'
import type { Fill } from './panel.ts'
import { clock, shown } from './texts.ts'

type Made = NonNullable<Told['event']>

interface Entry {
  event: Made
  state: 'waiting' | 'sent' | 'accepted' | 'rejected' | 'not kept'
  detail: string
}

/** Most lines; the oldest go. */
const MOST = 50

const LOOKS: Record<Entry['state'], string> = {
  waiting: 'wait',
  sent: 'wait',
  accepted: 'good',
  rejected: 'bad',
  'not kept': '',
}

const entries: Entry[] = []

/** Takes an event down. Without consent it is made and forgotten, as it would be without the panel. */
export function take(event: Made): void {
  const isKept = core.may('measure')
  entries.unshift({
    event,
    state: isKept ? 'waiting' : 'not kept',
    detail: isKept ? '' : 'There is no consent to measure.',
  })
  entries.length = Math.min(entries.length, MOST)
}

/** The events that wait, oldest first; from now on they are sent. */
export function waiting(): Made[] {
  const taken = entries.filter(({ state }) => state === 'waiting').reverse()
  for (const entry of taken) entry.state = 'sent'
  return taken.map(({ event }) => event)
}

/** What the Worker said of what was sent; without an answer it waits again. */
export function settle(answer: DebugAnswer | number | null): void {
  for (const entry of entries.filter(({ state }) => state === 'sent')) {
    if (typeof answer !== 'object' || answer === null) {
      entry.state = 'waiting'
      entry.detail = answer === null ? 'The Worker cannot be reached.' : `The Worker answers ${answer}.`
      continue
    }
    const rejection = answer.rejected.find(({ id }) => id === entry.event.id)
    entry.state = rejection ? 'rejected' : 'accepted'
    entry.detail = rejection ? `${rejection.code}: ${rejection.detail}` : leftOut(entry.event)
  }
}

/** Longest name of a value of an own event, as in contract/event.ts. */
const LONGEST_NAME = 40

/** What of an own event is not kept. */
function leftOut({ params }: Made): string {
  const { values = {} } = params as { values?: object }
  const names = Object.keys(values).filter((name) => name.length > LONGEST_NAME)
  return names.map((name) => `Left out, since its name is longer than ${LONGEST_NAME}: ${shown(name)}.`).join(' ')
}

/** Draws the newest first. */
export const drawEvents = (fill: Fill): void =>
  fill(
    'events',
    `${entries.length}`,
    entries.length === 0 ? el('p', 'note', 'Nothing has happened yet.') : el('ul', '', ...entries.map(line)),
  )

function line({ event, state, detail }: Entry): HTMLElement {
  const head = el('span', '', el('b', '', event.name), ' ', el('span', 'small', clock(event.at)))
  const item = el(
    'li',
    '',
    el('div', 'line', head, el('span', `mark ${LOOKS[state]}`, state)),
    el('div', 'small', shown(event.params)),
  )
  if (detail) item.append(el('div', 'small', detail))
  return item
}
