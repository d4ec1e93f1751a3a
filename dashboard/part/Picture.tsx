/** @module A product's picture, or its initial where there is none. */
import { useState } from 'preact/hooks'
import { safeLink } from './safe-link.ts'
import { useShop } from './use-shop.ts'

/** Decorative: the product's name stands beside it. Pictures we may not load (see the CSP) become the initial. */
export function Picture({ url, name }: { url: string | undefined; name: string }) {
  const { origins } = useShop()
  const [failed, setFailed] = useState<string | null>(null)
  const safe = safeLink(url, origins, location.origin)
  if (safe === null || failed === safe)
    return (
      <span class="picture picture-none" aria-hidden="true">
        {/[\p{L}\p{N}]/u.exec(name)?.[0].toUpperCase()}
      </span>
    )
  return (
    <img
      class="picture"
      src={safe}
      alt=""
      width="48"
      height="48"
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      onError={() => setFailed(safe)}
    />
  )
}
