/** @module All versions that were published, and the way back to one of them. */
import type { ComponentChildren } from 'preact'
import { dayAndClock } from '../sentence/moment.ts'
import { AskFirst } from './AskFirst.tsx'
import { Card } from './Card.tsx'
import { clock } from './clock.ts'
import { useShop } from './use-shop.ts'

interface Published {
  version: number
  /** Ms UTC. */
  publishedAt: number
  publishedBy?: string | undefined
}

interface VersionsCardProps<Version extends Published> {
  /** Newest first. */
  versions: readonly Version[]
  /** The one that holds; undefined: none does. */
  now: number | undefined
  /** Beside its number. */
  mark?(version: Version): ComponentChildren
  /** A line about it, with `published`: when, and by whom. */
  about(version: Version, published: string): string
  /** What going back means: a sentence or two. */
  question: string
  onBack(version: number): void
}

export function VersionsCard<Version extends Published>(props: VersionsCardProps<Version>) {
  const { versions, now, mark, about, question, onBack } = props
  const { timeZone } = useShop()
  const published = ({ publishedAt, publishedBy }: Published) =>
    `${dayAndClock(publishedAt, timeZone, clock.peek())}${publishedBy === undefined ? '' : `, by ${publishedBy}`}`
  return (
    <Card title="Versions" class="edit-section">
      {versions.length === 0 && <p class="card-note">Nothing was published yet. Every publication is kept here.</p>}
      <ol class="versions">
        {versions.map((each) => (
          <li key={each.version} class="version">
            <div>
              <b>Version {each.version}</b> {mark?.(each)}
              <p class="card-note">{about(each, published(each))}</p>
            </div>
            {each.version === now ? (
              <span class="card-note">This one</span>
            ) : (
              <AskFirst
                question={question}
                yes={`Go back to version ${each.version}`}
                onYes={() => onBack(each.version)}
              >
                Back to this one<span class="unseen"> (version {each.version})</span>
              </AskFirst>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}
