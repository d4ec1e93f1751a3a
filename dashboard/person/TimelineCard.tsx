/** @module What one person did, by day and visit. */
import { useMemo } from 'preact/hooks'
import type { TimelineEntry } from '../../contract/admin.ts'
import { type Pages, usePages } from '../api/use-pages.ts'
import { Card } from '../part/Card.tsx'
import { clock } from '../part/clock.ts'
import { More } from '../part/More.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { useShop } from '../part/use-shop.ts'
import { Waiting } from '../part/Waiting.tsx'
import { counted } from '../sentence/counted.ts'
import { duration } from '../sentence/duration.ts'
import { clock as clockTime, day } from '../sentence/moment.ts'
import { TimelineLine } from './TimelineLine.tsx'
import { timelineList } from './timeline-list.ts'
import { daysOfVisits, type Visit } from './visits.ts'

interface TimelineCardProps {
  profileId: string
  campaignNames: Record<string, string>
  everyMs: number
}

function VisitGroup({ visit, names }: { visit: Visit<TimelineEntry>; names: Record<string, string> }) {
  const { timeZone } = useShop()
  const lasted = visit.endAt - visit.startAt
  return (
    <section class="visit">
      <h4>
        {visit.isVisit ? 'Visit' : 'Without a visit'} at {clockTime(visit.startAt, timeZone)}
        {visit.isVisit && (
          <span class="visit-sub">
            {lasted >= 1000 && `${duration(lasted)}, `}
            {counted(visit.entries.length, 'entry', 'entries')}
          </span>
        )}
      </h4>
      <ol class="steps">
        {visit.entries.map((entry) => (
          <TimelineLine key={entry.id} entry={entry} campaignNames={names} />
        ))}
      </ol>
    </section>
  )
}

function Days({ pages, names }: { pages: Pages<TimelineEntry>; names: Record<string, string> }) {
  const { timeZone } = useShop()
  const days = useMemo(
    () => daysOfVisits(pages.rows ?? [], (at) => day(at, timeZone, clock.peek())),
    [pages.rows, timeZone],
  )
  return (
    <>
      {days.map(({ day: name, visits }) => (
        <section class="day" key={name}>
          <h3>{name}</h3>
          {visits.map((visit) => (
            <VisitGroup key={visit.startAt} visit={visit} names={names} />
          ))}
        </section>
      ))}
    </>
  )
}

export function TimelineCard({ profileId, campaignNames, everyMs }: TimelineCardProps) {
  const list = useMemo(() => timelineList(profileId), [profileId])
  const pages = usePages(list, everyMs)
  return (
    <Card title="Timeline" class="timeline">
      <TroubleNote trouble={pages.trouble} readAt={pages.readAt} onRetry={pages.retry} />
      {pages.rows === null && !pages.trouble && <Waiting rows={6} label="Reading the timeline" />}
      {pages.rows?.length === 0 && <p class="card-note">No event of this person is kept any more.</p>}
      <Days pages={pages} names={campaignNames} />
      <More pages={pages} label="Show earlier" />
    </Card>
  )
}
