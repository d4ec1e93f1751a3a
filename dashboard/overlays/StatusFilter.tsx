/** @module Which campaigns are listed, by their status. */

export type Filter = 'all' | 'live' | 'paused' | 'draft'

const TITLES: Record<Filter, string> = { all: 'All', live: 'Live', paused: 'Paused', draft: 'Drafts' }

interface StatusFilterProps {
  filter: Filter
  counts: Record<Filter, number>
  onChoose(filter: Filter): void
}

export function StatusFilter({ filter, counts, onChoose }: StatusFilterProps) {
  return (
    <fieldset class="status-filter">
      <legend class="unseen">Which are listed</legend>
      {(Object.keys(TITLES) as Filter[]).map((each) => (
        <button
          key={each}
          type="button"
          class="button button-small"
          aria-pressed={each === filter}
          onClick={() => onChoose(each)}
        >
          {TITLES[each]} <span class="filter-count">{counts[each]}</span>
        </button>
      ))}
    </fieldset>
  )
}
