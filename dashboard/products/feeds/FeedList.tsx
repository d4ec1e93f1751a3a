/** @module All feeds, and a further one. */
import { useRef, useState } from 'preact/hooks'
import type { ImportSummary } from '../../../contract/catalogue/catalogue-import.ts'
import type { ListedFeed } from '../../../contract/catalogue/feed.ts'
import { Card } from '../../part/Card.tsx'
import { Icon } from '../../part/Icon.tsx'
import { slug } from '../../segments/slug.ts'
import { FeedCard } from './FeedCard.tsx'
import { FeedForm } from './FeedForm.tsx'
import { NEW_FEED } from './feed-draft.ts'

interface FeedListProps {
  feeds: readonly ListedFeed[]
  /** Newest first. */
  imports: readonly ImportSummary[]
  onChanged(): void
}

export function FeedList({ feeds, imports, onChanged }: FeedListProps) {
  const [isAdding, setAdding] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  function end() {
    setAdding(false)
    // The form is gone, and the focus with it.
    heading.current?.focus()
  }
  const idOf = ({ name }: { name: string }) =>
    slug(
      name,
      feeds.map(({ feedId }) => feedId),
      'feed',
    )
  return (
    <section class="feeds" aria-labelledby="feeds-title">
      <header class="feeds-head">
        <h2 id="feeds-title" ref={heading} tabIndex={-1}>
          Feeds
        </h2>
        {!isAdding && feeds.length > 0 && <AddFeed onAdd={() => setAdding(true)} />}
      </header>
      {isAdding && (
        <Card title="A feed’s address">
          <FeedForm
            begin={NEW_FEED}
            idOf={idOf}
            onCancel={end}
            onSaved={() => {
              end()
              onChanged()
            }}
          />
        </Card>
      )}
      {feeds.length === 0 && !isAdding && <NoFeeds onAdd={() => setAdding(true)} />}
      <ul class="feed-cards">
        {feeds.map((feed) => (
          <FeedCard
            key={feed.feedId}
            feed={feed}
            last={imports.find(({ feedId }) => feedId === feed.feedId) ?? feed.last}
            onChanged={onChanged}
            onDeleted={() => {
              onChanged()
              heading.current?.focus()
            }}
          />
        ))}
      </ul>
    </section>
  )
}

const NoFeeds = ({ onAdd }: { onAdd(): void }) => (
  <div class="card feeds-none">
    <p>
      A feed is an address where your whole catalogue can be read: the product feed for Google Merchant,{' '}
      <code>/products.json</code> of a Shopify shop, or any CSV, JSON or YAML. Vitrine fetches it again and again, so
      prices and stock stay true.
    </p>
    <AddFeed onAdd={onAdd} />
  </div>
)

const AddFeed = ({ onAdd }: { onAdd(): void }) => (
  <button type="button" class="button button-main" onClick={onAdd}>
    <Icon name="plus" />
    Add a feed
  </button>
)
