/** @module The button that publishes what is written. */

interface PublishButtonProps {
  isBusy: boolean
  /** Does nothing: it stands there as it is published. */
  isSame: boolean
  onPublish(): void
}

export const PublishButton = ({ isBusy, isSame, onPublish }: PublishButtonProps) => (
  <button
    type="button"
    class="button button-main"
    aria-disabled={isBusy || isSame}
    onClick={() => !isSame && onPublish()}
  >
    {isBusy ? 'One moment …' : 'Publish'}
  </button>
)
