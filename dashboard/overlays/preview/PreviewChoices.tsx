/** @module The choice of what the preview shows. */
import { fieldWord } from '../../sentence/field-word.ts'
import type { Draft } from '../draft/draft.ts'
import type { View } from './view.ts'

interface PreviewChoicesProps {
  draft: Draft
  view: View
  onChange(part: Partial<View>): void
}

export function PreviewChoices({ draft, view, onChange }: PreviewChoicesProps) {
  const languages = Object.keys(draft.translations ?? {})
  return (
    <div class="preview-choices">
      <Pressed is={view.device === 'phone'} onPress={() => onChange({ device: 'phone' })}>
        Phone
      </Pressed>
      <Pressed is={view.device === 'desktop'} onPress={() => onChange({ device: 'desktop' })}>
        Computer
      </Pressed>
      <Pressed is={view.isDark} onPress={() => onChange({ isDark: !view.isDark })}>
        Dark page
      </Pressed>
      <Pressed is={view.isRightToLeft} onPress={() => onChange({ isRightToLeft: !view.isRightToLeft })}>
        Right to left
      </Pressed>
      {languages.length > 0 && (
        <select
          class="field"
          aria-label="Language of the preview"
          value={view.language}
          onChange={(event) => onChange({ language: event.currentTarget.value })}
        >
          <option value="">Original</option>
          {languages.map((code) => (
            <option key={code} value={code}>
              {fieldWord('language', code)}
            </option>
          ))}
        </select>
      )}
      {draft.variants !== undefined && (
        <select
          class="field"
          aria-label="Version in the preview"
          value={view.variantId}
          onChange={(event) => onChange({ variantId: event.currentTarget.value })}
        >
          {draft.variants.map(({ variantId, name }) => (
            <option key={variantId} value={variantId}>
              {name || `Version ${variantId}`}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}

function Pressed({ is, onPress, children }: { is: boolean; onPress(): void; children: string }) {
  return (
    <button type="button" class="button button-small" aria-pressed={is} onClick={onPress}>
      {children}
    </button>
  )
}
