/** @module The imports of before, newest first, each with its report. */
import { useState } from 'preact/hooks'
import type { ImportSummary } from '../../../contract/catalogue/catalogue-import.ts'
import { Ago } from '../../part/Ago.tsx'
import { Card } from '../../part/Card.tsx'
import { Icon } from '../../part/Icon.tsx'
import { counted } from '../../sentence/counted.ts'
import { hostOf } from '../feeds/feed-draft.ts'
import { ImportReport } from './ImportReport.tsx'
import { isGoing, stateWords } from './import-words.ts'

/** So many stand there at first. */
const SHOWN = 10

interface HistoryCardProps {
  /** Newest first. */
  imports: readonly ImportSummary[]
  feedNames: ReadonlyMap<string, string>
}

export function HistoryCard({ imports, feedNames }: HistoryCardProps) {
  const [isAll, setAll] = useState(false)
  const left = imports.length - SHOWN
  if (imports.length === 0) return null
  return (
    <Card title="What came in" class="import-history">
      <ul>
        {imports.slice(0, isAll ? imports.length : SHOWN).map((each) => (
          <ImportLine key={each.importId} summary={each} feedNames={feedNames} />
        ))}
      </ul>
      {left > 0 && !isAll && (
        <p class="more">
          <button type="button" class="button" onClick={() => setAll(true)}>
            Show {counted(left, 'earlier one')}
          </button>
        </p>
      )}
    </Card>
  )
}

function ImportLine({ summary, feedNames }: { summary: ImportSummary; feedNames: HistoryCardProps['feedNames'] }) {
  const [isOpen, setOpen] = useState(false)
  const { importId, feedId, source, beganAt, endedAt, state, troubleCount } = summary
  const name = feedId === null ? source : (feedNames.get(feedId) ?? (hostOf(source) || source))
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary class="import-line">
          <span class={`import-mark import-mark-${state}`}>
            <Icon name={isGoing(summary) ? 'clock' : state === 'failed' ? 'warning' : 'check'} />
          </span>
          <span class="import-name">
            <b>{name}</b>
            <span class="item-sub">
              {stateWords(summary)}
              {troubleCount > 0 && `; ${counted(troubleCount, 'row')} to mend`}
            </span>
          </span>
          <span class="import-when">
            <Ago at={endedAt ?? beganAt} />
          </span>
          <span class="turn">
            <Icon name="chevron" />
          </span>
        </summary>
        {isOpen && <ImportReport importId={importId} />}
      </details>
    </li>
  )
}
