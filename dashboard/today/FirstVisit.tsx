/** @module What Today says before the first event ever: how to get one. */
import { useState } from 'preact/hooks'
import { Empty } from '../part/Empty.tsx'
import { Icon } from '../part/Icon.tsx'

/** The tag to paste, from this very deployment. */
const tag = (): string => `<script async src="${location.origin}/v.js"></script>`

export function FirstVisit() {
  const [isCopied, setCopied] = useState(false)

  async function copy() {
    try {
      await navigator.clipboard.writeText(tag())
      setCopied(true)
    } catch {
      // No permission: the line can still be selected by hand.
      setCopied(false)
    }
  }

  return (
    <Empty icon="people" title="No visitors yet">
      <p>Open your shop in another tab: its first event shows up here within seconds.</p>
      <p>If it does not, see that this tag is on every page of the shop:</p>
      <div class="tag">
        <code>{tag()}</code>
        <button type="button" class="button button-small" onClick={copy}>
          <Icon name={isCopied ? 'check' : 'copy'} />
          <span role="status">{isCopied ? 'Copied' : 'Copy'}</span>
        </button>
      </div>
    </Empty>
  )
}
