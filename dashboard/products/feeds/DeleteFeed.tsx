/** @module Deletes a feed, after asking whether its products go too. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { write } from '../../api/write.ts'
import { feedPath } from '../catalogue-path.ts'

interface DeleteFeedProps {
  feedId: string
  name: string
  /** Its card goes: whoever is told places the focus anew. */
  onDeleted(): void
}

export function DeleteFeed({ feedId, name, onDeleted }: DeleteFeedProps) {
  const [isAsking, setAsking] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const begin = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)
  useEffect(() => {
    if (wasAsking.current && !isAsking) begin.current?.focus()
    wasAsking.current = isAsking
  }, [isAsking])

  async function remove(withProducts: boolean) {
    const sentence = await write('DELETE', `${feedPath(feedId)}${withProducts ? '?products=remove' : ''}`)
    if (sentence === null) return onDeleted()
    setTrouble(sentence)
    setAsking(false)
  }

  return (
    <div class="feed-delete">
      {isAsking ? (
        <Question onKeep={() => setAsking(false)} onDelete={remove} />
      ) : (
        <button type="button" class="button-bare" ref={begin} onClick={() => setAsking(true)}>
          Delete<span class="unseen"> the feed “{name}”</span>
        </button>
      )}
      {trouble !== null && <p role="alert">{trouble}</p>}
    </div>
  )
}

interface QuestionProps {
  onKeep(): void
  onDelete(withProducts: boolean): void
}

/** Takes the focus, because the button that was pressed is gone. */
function Question({ onKeep, onDelete }: QuestionProps) {
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  return (
    <div class="remove-question">
      <p>Its address is no longer fetched. Shall the products that came with it go off the shelf, too?</p>
      <button type="button" class="button button-small" ref={keep} onClick={onKeep}>
        Keep the feed
      </button>
      <button type="button" class="button button-small" onClick={() => onDelete(false)}>
        Delete it, keep the products
      </button>
      <button type="button" class="button button-small" onClick={() => onDelete(true)}>
        Delete both
      </button>
    </div>
  )
}
