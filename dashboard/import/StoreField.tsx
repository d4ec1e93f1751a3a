/** @module In which shop the orders of a file were bought. */
import { useState } from 'preact/hooks'

interface StoreFieldProps {
  store: string | undefined
  onStore(store: string | undefined): void
}

/** Says so when the field is left; what is typed stays while answers come. */
export function StoreField({ store, onStore }: StoreFieldProps) {
  const [text, setText] = useState(store ?? '')
  return (
    <div class="habit">
      <label for="import-store">Which shop</label>
      <input
        id="import-store"
        class="field"
        maxLength={120}
        value={text}
        placeholder="Old Town"
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={(event) => onStore(event.currentTarget.value.trim() || undefined)}
      />
    </div>
  )
}
