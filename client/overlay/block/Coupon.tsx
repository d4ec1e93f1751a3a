/** @module The coupon block. */
import type { BlockProps } from '../stage.ts'

/** A code with a button that copies it. Where the page may not write to the clipboard, the code is selected instead. */
export function Coupon({ block, stage: { texts, isCopied, onCopied, onSelect } }: BlockProps<'coupon'>) {
  const onCopy = async ({ currentTarget }: { currentTarget: Element }) => {
    const code = currentTarget.previousElementSibling
    onSelect(null)
    try {
      await navigator.clipboard.writeText(block.code)
      onCopied()
    } catch {
      if (code) getSelection()?.selectAllChildren(code)
    }
  }
  return (
    <div class="coupon">
      <code>{block.code}</code>
      <button type="button" class="button copy" onClick={onCopy}>
        {isCopied ? texts.copied : texts.copy}
      </button>
      <span class="heard" role="status">
        {isCopied && texts.copied}
      </span>
    </div>
  )
}
