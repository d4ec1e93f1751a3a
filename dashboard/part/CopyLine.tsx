/** @module A line to be pasted elsewhere, with a button that copies it. */
import { useState } from 'preact/hooks'
import { Icon } from './Icon.tsx'

interface CopyLineProps {
  text: string
  /** What it is, for those who hear the button only: `the tag`. */
  what: string
}

/** An address may break behind its slashes; nothing is added to what is copied by hand. */
const breakable = (text: string) =>
  text.split(/(?<=\w\/)(?=\w)/).flatMap((part, index) => (index === 0 ? [part] : [<wbr key={index} />, part]))

export function CopyLine({ text, what }: CopyLineProps) {
  const [copied, setCopied] = useState<string | null>(null)
  const isCopied = copied === text

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(text)
    } catch {
      // No permission: the line can still be selected by hand.
      setCopied(null)
    }
  }

  return (
    <div class="tag">
      <code>{breakable(text)}</code>
      <button type="button" class="button button-small" onClick={copy}>
        <Icon name={isCopied ? 'check' : 'copy'} />
        {isCopied ? 'Copied' : 'Copy'}
        <span class="unseen"> {what}</span>
      </button>
      <span class="unseen" role="status">
        {isCopied && `Copied ${what}`}
      </span>
    </div>
  )
}
