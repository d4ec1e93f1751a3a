/** @module The screen of feeds and imports: where products come from, and how it went. */
import { useEffect, useState } from 'preact/hooks'
import type { CatalogueImports } from '../../contract/catalogue/catalogue-import.ts'
import type { Feeds } from '../../contract/catalogue/feed.ts'
import { forgetReadingsOf } from '../api/reading-memory.ts'
import { useReading } from '../api/use-reading.ts'
import { SubHead } from '../part/SubHead.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { FEEDS, IMPORTS, PRODUCT_LISTS } from './catalogue-path.ts'
import { FeedList } from './feeds/FeedList.tsx'
import { HistoryCard } from './imports/HistoryCard.tsx'
import { isGoing } from './imports/import-words.ts'
import { UploadCard } from './imports/UploadCard.tsx'

const EVERY_MS = 30_000

/** While something is under way. */
const OFTEN_MS = 2000

export function Catalogue() {
  const [isLively, setLively] = useState(false)
  const everyMs = isLively ? OFTEN_MS : EVERY_MS
  const feeds = useReading<Feeds>(FEEDS, everyMs)
  const told = useReading<CatalogueImports>(IMPORTS, everyMs)
  const imports = told.value?.imports ?? []
  useEffect(() => setLively(imports.some(isGoing)), [told.value])
  // The shelf is another after an import.
  useEffect(() => () => forgetReadingsOf(PRODUCT_LISTS), [])
  const feedNames = new Map(feeds.value?.feeds.map(({ feedId, name }) => [feedId, name]))
  const changed = () => {
    feeds.retry()
    told.retry()
  }
  const trouble = feeds.trouble ?? told.trouble
  return (
    <>
      <SubHead
        back={{ to: { screen: 'products' }, name: 'Products' }}
        title="Feeds and imports"
        sub="Where your products come from, and how it went"
      />
      <TroubleNote trouble={trouble} readAt={feeds.readAt} onRetry={changed} />
      {feeds.value === null && !trouble && <Waiting rows={5} label="Reading the feeds" />}
      {feeds.value !== null && (
        <div class="catalogue">
          <FeedList feeds={feeds.value.feeds} imports={imports} onChanged={changed} />
          <div class="catalogue-side">
            <UploadCard onChanged={changed} />
            <HistoryCard imports={imports} feedNames={feedNames} />
          </div>
        </div>
      )}
    </>
  )
}
