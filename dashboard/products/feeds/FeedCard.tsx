/** @module One feed: where it is fetched, how the last time went, when the next comes. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ImportSummary } from '../../../contract/catalogue/catalogue-import.ts'
import type { ListedFeed } from '../../../contract/catalogue/feed.ts'
import { Ago } from '../../part/Ago.tsx'
import { clock } from '../../part/clock.ts'
import { useShop } from '../../part/use-shop.ts'
import { counted } from '../../sentence/counted.ts'
import { dayAndClock } from '../../sentence/moment.ts'
import { FORMAT_WORDS } from '../imports/format-words.ts'
import { ImportProgress } from '../imports/ImportProgress.tsx'
import { Ended, ImportReport } from '../imports/ImportReport.tsx'
import { isGoing } from '../imports/import-words.ts'
import { FeedActs } from './FeedActs.tsx'
import { FeedForm } from './FeedForm.tsx'
import { draftOfFeed, everyWords } from './feed-draft.ts'

interface FeedCardProps {
  feed: ListedFeed
  /** The newest import of it; null: none yet. */
  last: ImportSummary | null
  onChanged(): void
  onDeleted(): void
}

export function FeedCard({ feed, last, onChanged, onDeleted }: FeedCardProps) {
  const [isEditing, setEditing] = useState(false)
  const card = useRef<HTMLLIElement>(null)
  const wasEditing = useRef(false)
  useLayoutEffect(() => {
    if (wasEditing.current && !isEditing) card.current?.querySelector<HTMLElement>('h3')?.focus()
    wasEditing.current = isEditing
  }, [isEditing])
  const { feedId, name, url } = feed
  return (
    <li class="card feed-card" ref={card}>
      <header>
        <h3 tabIndex={-1}>
          {name}
          <StateChip feed={feed} last={last} />
        </h3>
        <p class="feed-url">{url}</p>
      </header>
      {isEditing ? (
        <FeedForm
          begin={draftOfFeed(feed)}
          idOf={() => feedId}
          onCancel={() => setEditing(false)}
          onSaved={() => {
            setEditing(false)
            onChanged()
          }}
        />
      ) : (
        <>
          <How feed={feed} last={last} />
          <Went last={last} />
          <FeedActs
            feed={feed}
            last={last}
            onChanged={onChanged}
            onDeleted={onDeleted}
            onEdit={() => setEditing(true)}
          />
        </>
      )}
    </li>
  )
}

function StateChip({ feed, last }: Pick<FeedCardProps, 'feed' | 'last'>) {
  if (last !== null && isGoing(last)) return <span class="chip chip-live">Being fetched</span>
  if (feed.isPaused) return <span class="chip chip-paused">Paused</span>
  if (last === null) return <span class="chip">Not fetched yet</span>
  return last.state === 'failed' ? (
    <span class="chip chip-hot">Failed</span>
  ) : (
    <span class="chip chip-live">Up to date</span>
  )
}

/** `Once a day, the whole catalogue, Google Merchant, XML. Fetched 3 h ago, next 27 November, 02:10.` */
function How({ feed, last }: Pick<FeedCardProps, 'feed' | 'last'>) {
  const { timeZone } = useShop()
  const { everyHours, isWhole, isPaused, nextAt } = feed
  const format = feed.format ?? last?.format ?? null
  const now = clock.value
  return (
    <dl class="told feed-told">
      <div>
        <dt>Fetched</dt>
        <dd>
          {everyWords(everyHours)}, {isWhole ? 'as the whole catalogue' : 'as a part of the catalogue'}
          {format !== null && `; ${FORMAT_WORDS[format]}`}
        </dd>
      </div>
      <div>
        <dt>Last</dt>
        <dd>{last === null ? 'not yet' : <Ago at={last.endedAt ?? last.beganAt} />}</dd>
      </div>
      <div>
        <dt>Next</dt>
        <dd>
          {isPaused || nextAt === null
            ? 'not while it is paused'
            : nextAt <= now
              ? 'within minutes'
              : dayAndClock(nextAt, timeZone, now)}
        </dd>
      </div>
    </dl>
  )
}

function Went({ last }: Pick<FeedCardProps, 'last'>) {
  const [isOpen, setOpen] = useState(false)
  if (last === null) return <p class="card-note">Its products are here within a minute or two.</p>
  if (isGoing(last)) return <ImportProgress summary={last} />
  return (
    <>
      <Ended summary={last} />
      {last.troubleCount > 0 && (
        <details class="feed-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{counted(last.troubleCount, 'row')} to mend: see line and reason</summary>
          {isOpen && <ImportReport key={last.importId} importId={last.importId} isListOnly />}
        </details>
      )}
    </>
  )
}
