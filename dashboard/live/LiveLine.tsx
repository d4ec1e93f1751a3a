/** @module One event of the Live screen. */
import type { LiveEvent } from '../../contract/admin.ts'
import { Ago } from '../part/Ago.tsx'
import { Badge } from '../part/Badge.tsx'
import { Icon } from '../part/Icon.tsx'
import { hrefOf } from '../route.ts'
import { eventLook } from '../sentence/event-icon.ts'
import { livePhrase } from '../sentence/live-phrase.ts'
import { visitorName } from '../sentence/visitor-name.ts'

interface LiveLineProps {
  event: LiveEvent
  campaignNames: Record<string, string>
}

const OVERLAY_EVENTS = new Set(['view_promotion', 'select_promotion', 'close_promotion'])

export function LiveLine({ event, campaignNames }: LiveLineProps) {
  const { icon, tone } = eventLook(event.name)
  const isOverlay = OVERLAY_EVENTS.has(event.name) && event.subject !== null
  const subject = isOverlay && event.subject ? (campaignNames[event.subject] ?? event.subject) : event.subject
  return (
    <li class={`line line-${tone}`}>
      <span class="line-icon">
        <Icon name={icon} />
      </span>
      <span class="line-text">Someone {livePhrase(event.name, subject)}</span>
      <a class="line-who" href={hrefOf({ screen: 'person', profileId: event.profileId })}>
        <Badge profileId={event.profileId} />
        <span>{visitorName(event.profileId)}</span>
      </a>
      <span class="line-when">
        <Ago at={event.at} />
      </span>
    </li>
  )
}
