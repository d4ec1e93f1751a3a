/** @module One entry of the timeline, with its details behind a click. */
import type { ComponentChildren } from 'preact'
import type { TimelineEntry } from '../../contract/admin.ts'
import { Icon } from '../part/Icon.tsx'
import { ShopLink } from '../part/ShopLink.tsx'
import { useShop } from '../part/use-shop.ts'
import { capital } from '../sentence/capital.ts'
import { decisionSentence } from '../sentence/decision-sentence.ts'
import { type Detail, entryDetails } from '../sentence/entry-details.ts'
import { eventLook } from '../sentence/event-icon.ts'
import { eventPhrase } from '../sentence/event-phrase.ts'
import { knownEntry } from '../sentence/known-entry.ts'
import { clock } from '../sentence/moment.ts'
import { orderPhrase, refundPhrase } from '../sentence/order-phrase.ts'
import { segmentPhrase } from '../sentence/segment-phrase.ts'
import { OutcomeList } from './OutcomeList.tsx'

interface TimelineLineProps {
  entry: TimelineEntry
  campaignNames: Record<string, string>
}

function Details({ details }: { details: readonly Detail[] }) {
  return (
    <dl class="told details">
      {details.map(({ label, value, href }, place) => (
        <div key={`${label}-${place}`}>
          <dt>{label}</dt>
          <dd>
            <ShopLink href={href}>{value}</ShopLink>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The sentence and, when there is more, what opens below it. */
function told(entry: TimelineEntry, names: Record<string, string>): { sentence: string; more: ComponentChildren } {
  const known = knownEntry(entry)
  switch (known.kind) {
    case 'event': {
      const details = entryDetails(known.event)
      const more = details.length > 0 ? <Details details={details} /> : null
      return { sentence: capital(eventPhrase(known.event, names)), more }
    }
    case 'decision': {
      const { outcomes } = known.decision
      const more = Object.keys(outcomes).length > 0 ? <OutcomeList outcomes={outcomes} campaignNames={names} /> : null
      return { sentence: decisionSentence(known.decision, names), more }
    }
    case 'order':
      return { sentence: capital(orderPhrase(known.order)), more: null }
    case 'refund':
      return { sentence: capital(refundPhrase(known.refund)), more: null }
    case 'segment':
      return { sentence: capital(segmentPhrase(known.change, known.name)), more: null }
    case 'unknown':
      return { sentence: capital(known.name.replaceAll('_', ' ')), more: null }
  }
}

export function TimelineLine({ entry, campaignNames }: TimelineLineProps) {
  const { timeZone } = useShop()
  const { icon, tone } = eventLook(entry.name)
  const { sentence, more } = told(entry, campaignNames)
  const head = (
    <>
      <span class="line-icon">
        <Icon name={icon} />
      </span>
      <span class="line-text">{sentence}</span>
      <time class="line-when" dateTime={new Date(entry.at).toISOString()}>
        {clock(entry.at, timeZone)}
      </time>
      <span class="turn">{more !== null && <Icon name="chevron" />}</span>
    </>
  )
  if (more === null)
    return (
      <li class={`step line-${tone}`}>
        <div class="step-head">{head}</div>
      </li>
    )
  return (
    <li class={`step line-${tone}`}>
      <details>
        <summary class="step-head">{head}</summary>
        <div class="step-more">{more}</div>
      </details>
    </li>
  )
}
