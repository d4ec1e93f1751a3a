/** @module The buttons that move one thing of a list up and down and take it out. */
import { Icon } from './Icon.tsx'

export interface MoveActsProps {
  /** Of the thing; the buttons are `<id>-up` and `<id>-down`. */
  id: string
  /** What is moved, for those who hear it. */
  title: string
  isFirst: boolean
  isLast: boolean
  onUp(): void
  onDown(): void
  onRemove(): void
}

/** Said first on the button that takes it out. */
interface WithWord {
  /** @default Remove */
  removeWord?: string
}

export const MoveActs = ({
  id,
  title,
  isFirst,
  isLast,
  onUp,
  onDown,
  onRemove,
  removeWord = 'Remove',
}: MoveActsProps & WithWord) => (
  <>
    <button
      type="button"
      id={`${id}-up`}
      class="row-remove"
      title="Up (Alt and arrow up)"
      aria-disabled={isFirst}
      onClick={onUp}
    >
      <Icon name="up" />
      <span class="unseen">Move up: {title}</span>
    </button>
    <button
      type="button"
      id={`${id}-down`}
      class="row-remove"
      title="Down (Alt and arrow down)"
      aria-disabled={isLast}
      onClick={onDown}
    >
      <Icon name="down" />
      <span class="unseen">Move down: {title}</span>
    </button>
    <button type="button" class="row-remove" title={removeWord} onClick={onRemove}>
      <Icon name="close" />
      <span class="unseen">
        {removeWord}: {title}
      </span>
    </button>
  </>
)

/** Alt with an arrow moves it: for whatever holds the focus. */
export function moveByKey(event: KeyboardEvent, { onUp, onDown }: Pick<MoveActsProps, 'onUp' | 'onDown'>): void {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
  event.preventDefault()
  if (event.key === 'ArrowUp') onUp()
  else onDown()
}
