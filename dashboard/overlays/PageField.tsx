/** @module The field for the address of a page of the shop, with the button that makes a link of it. */

interface PageFieldProps {
  id: string
  page: string
  /** Where what came of it stands. */
  describedBy: string
  class?: string
  onType(page: string): void
}

export const PageField = ({ id, page, describedBy, class: name, onType }: PageFieldProps) => (
  <>
    <input
      id={id}
      class={name}
      inputMode="url"
      spellcheck={false}
      autocomplete="off"
      placeholder="/p/teapot"
      value={page}
      aria-describedby={describedBy}
      onInput={(event) => onType(event.currentTarget.value)}
    />
    <button type="submit" class="button">
      Make a link
    </button>
  </>
)
