/** @module Takes a segment away, after asking once more. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { write } from '../api/write.ts'

interface DeleteSegmentProps {
  segmentId: string
  name: string
  onDeleted(): void
}

export function DeleteSegment({ segmentId, name, onDeleted }: DeleteSegmentProps) {
  const [isAsking, setAsking] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const ask = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)

  useEffect(() => {
    if (wasAsking.current && !isAsking) ask.current?.focus()
    wasAsking.current = isAsking
  }, [isAsking])

  async function remove() {
    const sentence = await write('DELETE', `/v1/segments/${encodeURIComponent(segmentId)}`)
    if (sentence === null) return onDeleted()
    setTrouble(sentence)
    setAsking(false)
  }

  return (
    <div class="remove">
      {isAsking ? (
        <Question name={name} onYes={remove} onNo={() => setAsking(false)} />
      ) : (
        <button type="button" class="button-bare" ref={ask} onClick={() => setAsking(true)}>
          Delete this segment
        </button>
      )}
      {trouble !== null && <p role="alert">{trouble}</p>}
    </div>
  )
}

/** Takes the focus, because the button that was pressed is gone. */
function Question({ name, onYes, onNo }: { name: string; onYes(): void; onNo(): void }) {
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  return (
    <div class="remove-question">
      <p>“{name}” goes for good. The people in it stay as they are.</p>
      <button type="button" class="button button-small" ref={keep} onClick={onNo}>
        Keep it
      </button>
      <button type="button" class="button button-small" onClick={onYes}>
        Delete it
      </button>
    </div>
  )
}
