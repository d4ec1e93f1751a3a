/** @module The button below a list that goes on. */

interface MoreProps {
  pages: { hasMore: boolean; isLoadingMore: boolean; more(): void }
  label: string
}

export function More({ pages, label }: MoreProps) {
  if (!pages.hasMore) return null
  return (
    <p class="more">
      <button type="button" class="button" onClick={pages.more} aria-disabled={pages.isLoadingMore}>
        {pages.isLoadingMore ? 'Reading …' : label}
      </button>
    </p>
  )
}
