/** @module What can be done with a feed. */
import { useState } from 'preact/hooks'
import type { ImportSummary } from '../../../contract/catalogue/catalogue-import.ts'
import type { ListedFeed } from '../../../contract/catalogue/feed.ts'
import { write } from '../../api/write.ts'
import { Icon } from '../../part/Icon.tsx'
import { RemoveAfterAsking } from '../../part/RemoveAfterAsking.tsx'
import { feedPath, fetchPath } from '../catalogue-path.ts'
import { isGoing } from '../imports/import-words.ts'
import { feedOf } from './feed-draft.ts'

interface FeedActsProps {
  feed: ListedFeed
  last: ImportSummary | null
  onChanged(): void
  onDeleted(): void
  onEdit(): void
}

export function FeedActs({ feed, last, onChanged, onDeleted, onEdit }: FeedActsProps) {
  const { feedId, name, isPaused } = feed
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isFetching = isBusy || (last !== null && isGoing(last))

  async function act(doIt: () => Promise<string | null>) {
    if (isBusy) return
    setBusy(true)
    const sentence = await doIt()
    setBusy(false)
    setTrouble(sentence)
    onChanged()
  }
  const fetchNow = (insists: boolean) => !isFetching && act(() => write('POST', fetchPath(feedId, insists)))
  const pause = () => act(() => write('PUT', feedPath(feedId), { ...feedOf(feed), isPaused: !isPaused }))
  const mayInsist = last?.failure?.code === 'most_missing'

  return (
    <div class="feed-acts">
      {mayInsist && (
        <p class="feed-insist">
          <button type="button" class="button button-small" aria-disabled={isFetching} onClick={() => fetchNow(true)}>
            They are gone: fetch it and take them off
          </button>
        </p>
      )}
      <button type="button" class="button button-small" aria-disabled={isFetching} onClick={() => fetchNow(false)}>
        Fetch now<span class="unseen"> “{name}”</span>
      </button>
      <button type="button" class="button button-small" aria-disabled={isBusy} onClick={pause}>
        <Icon name={isPaused ? 'play' : 'pause'} />
        {isPaused ? 'Resume' : 'Pause'}
        <span class="unseen"> “{name}”</span>
      </button>
      <button type="button" class="button button-small" onClick={onEdit}>
        Edit<span class="unseen"> “{name}”</span>
      </button>
      <RemoveAfterAsking
        path={feedPath(feedId)}
        question="Its address is no longer fetched. Shall the products that came with it go off the shelf, too?"
        yes="Delete it, keep the products"
        also={{ path: `${feedPath(feedId)}?products=remove`, yes: 'Delete both' }}
        no="Keep the feed"
        onRemoved={onDeleted}
      >
        Delete<span class="unseen"> the feed “{name}”</span>
      </RemoveAfterAsking>
      {trouble !== null && <p role="alert">{trouble}</p>}
    </div>
  )
}
