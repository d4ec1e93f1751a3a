/** @module What is said of a file before it is sent. */
import { useState } from 'preact/hooks'
import { PoolField } from '../../coupons/PoolField.tsx'
import { Choice } from '../../import/Choice.tsx'
import { sizeWords } from '../../import/import-words.ts'
import { Icon } from '../../part/Icon.tsx'
import { useShop } from '../../part/use-shop.ts'
import { FORMAT_CHOICES } from './format-words.ts'
import type { UploadOptions } from './upload-query.ts'

/** What Cloudflare takes on most plans, as the Worker says. */
const MOST_BYTES = 100 * 1024 * 1024

interface UploadFormProps {
  file: File
  onOther(): void
  onSend(options: Omit<UploadOptions, 'insists'>): void
}

export function UploadForm({ file, onOther, onSend }: UploadFormProps) {
  const shop = useShop()
  const [options, setOptions] = useState<Omit<UploadOptions, 'insists'>>({ format: '', currency: '', isWhole: false })
  const change = (part: Partial<typeof options>) => setOptions({ ...options, ...part })
  const isWrong = options.currency !== '' && !/^[A-Z]{3}$/.test(options.currency)
  const isLarge = file.size > MOST_BYTES
  return (
    <form
      class="feed-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isWrong && !isLarge) onSend(options)
      }}
    >
      <p class="upload-name">
        <Icon name="page" />
        <b>{file.name}</b> <span class="card-note">{sizeWords(file.size)}</span>
      </p>
      {isLarge && (
        <p class="trouble" role="alert">
          <Icon name="warning" />
          <span>At most 100 MB at a time: pack it with gzip, or split it.</span>
        </p>
      )}
      <label class="tick">
        <input
          type="checkbox"
          checked={options.isWhole}
          onChange={(event) => change({ isWhole: event.currentTarget.checked })}
        />
        <span>
          <b>It lists all my products</b>{' '}
          <span class="card-note">What earlier files told of and this one lacks goes off the shelf.</span>
        </span>
      </label>
      <details class="feed-more">
        <summary>Form and currency</summary>
        <div class="feed-pair">
          <Choice
            label="How it is written"
            value={options.format}
            options={FORMAT_CHOICES}
            onChoose={(format) => change({ format })}
          />
          <PoolField
            {...{ label: 'Prices without a currency are in', value: options.currency, placeholder: shop.currency }}
            maxLength={3}
            error={isWrong ? 'is not a currency such as EUR' : undefined}
            onInput={(currency) => change({ currency: currency.trim().toUpperCase() })}
          />
        </div>
      </details>
      <p class="import-acts">
        <button type="submit" class="button button-main" aria-disabled={isWrong || isLarge}>
          Import it
        </button>
        <button type="button" class="button" onClick={onOther}>
          Another file
        </button>
      </p>
    </form>
  )
}
