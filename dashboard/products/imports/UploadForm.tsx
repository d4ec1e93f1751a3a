/** @module What is said of a file before it is sent. */
import { useState } from 'preact/hooks'
import { sizeWords } from '../../import/import-words.ts'
import { Icon } from '../../part/Icon.tsx'
import { TroubleLine } from '../../part/TroubleLine.tsx'
import { FormAndCurrency } from '../FormAndCurrency.tsx'
import { WholeTick } from '../WholeTick.tsx'
import type { UploadOptions } from './upload-query.ts'

/** What Cloudflare takes on most plans, as the Worker says. */
const MOST_BYTES = 100 * 1024 * 1024

interface UploadFormProps {
  file: File
  onOther(): void
  onSend(options: Omit<UploadOptions, 'insists'>): void
}

export function UploadForm({ file, onOther, onSend }: UploadFormProps) {
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
      {isLarge && <TroubleLine role="alert">At most 100 MB at a time: pack it with gzip, or split it.</TroubleLine>}
      <WholeTick
        isWhole={options.isWhole}
        about="What earlier files told of and this one lacks goes off the shelf."
        onChange={(isWhole) => change({ isWhole })}
      />
      <FormAndCurrency
        format={options.format}
        currency={options.currency}
        error={isWrong ? 'is not a currency such as EUR' : undefined}
        onChange={change}
      />
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
