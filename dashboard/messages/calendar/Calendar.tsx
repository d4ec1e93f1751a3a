/** @module The Calendar screen: the month ahead, with what is expected on each day and what gets in each other's way. */
import type { CalendarDay, CalendarEntry, MessageCalendar } from '../../../contract/message/calendar.ts'
import { useReading } from '../../api/use-reading.ts'
import { Card } from '../../part/Card.tsx'
import { Empty } from '../../part/Empty.tsx'
import { Icon } from '../../part/Icon.tsx'
import { TroubleNote } from '../../part/TroubleNote.tsx'
import { Waiting } from '../../part/Waiting.tsx'
import { hrefOf } from '../../route.ts'
import { MessageHead } from '../MessageHead.tsx'
import {
  collisionWords,
  daysBefore,
  dayWords,
  entryWords,
  expectedWords,
  mixWords,
  momentsWords,
} from './calendar-words.ts'

export function Calendar() {
  const { value, trouble, readAt, retry } = useReading<MessageCalendar>('/v1/calendar', null)
  const isEmpty = value?.days.every(({ entries }) => entries.length === 0)
  return (
    <>
      <MessageHead
        here="calendar"
        sub="What is to be expected, before caps, quiet hours and permissions hold some back"
      />
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {value === null && !trouble && <Waiting rows={5} label="Working out the month ahead" />}
      {value && isEmpty && (
        <Empty icon="mail" title="Nothing is to be expected this month">
          <p>
            As soon as a <a href={hrefOf({ screen: 'scenarios' })}>scenario</a> is live and people go through it, their
            messages stand here, day by day.
          </p>
        </Empty>
      )}
      {value && !isEmpty && <Month calendar={value} />}
    </>
  )
}

function Month({ calendar }: { calendar: MessageCalendar }) {
  const first = calendar.days[0]?.day
  return (
    <div class="stack">
      <Mix shares={calendar.shares} />
      <Collisions calendar={calendar} />
      <ol class="month">
        {calendar.days.map((day) => (
          <Day
            key={day.day}
            day={day}
            timeZone={calendar.timeZone}
            column={day.day === first ? daysBefore(day.day) + 1 : undefined}
          />
        ))}
      </ol>
    </div>
  )
}

function Mix({ shares }: { shares: MessageCalendar['shares'] }) {
  const words = mixWords(shares)
  if (words === null || shares === null) return null
  const parts = [
    { name: 'informative', verb: 'informs', value: shares.informative },
    { name: 'educational', verb: 'teaches', value: shares.educational },
    { name: 'commercial', verb: 'sells', value: shares.commercial },
  ]
  return (
    <Card title="The mix" aside={words}>
      <div class="mix-bar" aria-hidden="true">
        {parts.map(({ name, value }) => (
          <span key={name} class={`mix-part mix-${name}`} style={{ flexGrow: value }} />
        ))}
      </div>
      <ul class="legend">
        {parts.map(({ name, verb }) => (
          <li key={name} class={`legend-${name}`}>
            {verb}
          </li>
        ))}
      </ul>
      <p class="card-note">
        Of messages that nobody is owed. A good share is 60% that informs or teaches; let commercial ones wait for it
        under <a href={hrefOf({ screen: 'writing' })}>How we write</a>.
      </p>
    </Card>
  )
}

function Collisions({ calendar: { collisions, days, timeZone } }: { calendar: MessageCalendar }) {
  if (collisions.length === 0) return null
  const names = new Map(
    days.flatMap(({ entries }) => entries.map(({ scenarioId, scenarioName }) => [scenarioId, scenarioName])),
  )
  const now = Date.now()
  return (
    <Card title="In each other’s way">
      <ul class="collisions">
        {collisions.map((collision) => (
          <li key={collision.sides.map(({ scenarioId, moments }) => `${scenarioId} ${moments[0]}`).join(' ')}>
            <Icon name="warning" />
            <div>
              {collision.sides.map(({ scenarioId, moments }) => (
                <p key={scenarioId}>
                  <a href={hrefOf({ screen: 'scenario', scenarioId })}>{names.get(scenarioId) ?? scenarioId}</a> (
                  {momentsWords(moments, timeZone, now)})
                </p>
              ))}
              <p class="card-note">{collisionWords(collision)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

interface DayProps {
  day: CalendarDay
  timeZone: string
  /** Column of the first day, from 1. */
  column: number | undefined
}

function Day({ day: { day, entries }, timeZone, column }: DayProps) {
  const { weekday, date } = dayWords(day)
  return (
    <li
      class={entries.length === 0 ? 'month-day month-none' : 'month-day'}
      style={column === undefined ? undefined : { '--column': column }}
    >
      <h2 class="month-date">
        <span class="month-weekday">{weekday}</span> {date}
      </h2>
      {entries.length > 0 && (
        <ul>
          {entries.map((entry) => (
            <Entry key={`${entry.scenarioId} ${entry.stepId}`} entry={entry} timeZone={timeZone} />
          ))}
        </ul>
      )}
    </li>
  )
}

const Entry = ({ entry, timeZone }: { entry: CalendarEntry; timeZone: string }) => (
  <li class={`month-entry mix-edge-${entry.kind === 'transactional' ? 'owed' : entry.purpose}`}>
    <a href={hrefOf({ screen: 'scenario', scenarioId: entry.scenarioId })} title={entryWords(entry, timeZone)}>
      {entry.messageName}
    </a>
    <span class="who-sub">{expectedWords(entry)}</span>
  </li>
)
