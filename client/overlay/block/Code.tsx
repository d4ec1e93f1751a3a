/** @module A code with a button that copies it. */
import type { Stage } from '../stage.ts'
import { textsFor } from '../texts.ts'
import { COUPON_WORDS } from '../words/coupon-words.ts'

interface CodeProps {
  code: string
  stage: Stage
}

/** Where the page may not write to the clipboard, the code is selected instead. */
export function Code({ code, stage: { language, words, isCopied, onCopied, onSelect } }: CodeProps) {
  const texts = textsFor(COUPON_WORDS, language, words)
  const onCopy = async ({ currentTarget }: { currentTarget: Element }) => {
    const shown = currentTarget.previousElementSibling
    onSelect(null)
    try {
      await navigator.clipboard.writeText(code)
      onCopied()
    } catch {
      if (shown) getSelection()?.selectAllChildren(shown)
    }
  }
  return (
    <div class="coupon">
      <code>{code}</code>
      <button type="button" class="button copy" onClick={onCopy}>
        {isCopied ? texts.copied : texts.copy}
      </button>
      <span class="heard" role="status">
        {isCopied && texts.copied}
      </span>
    </div>
  )
}
