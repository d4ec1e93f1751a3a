/** @module A link into the shop, in a new tab; plain text when the address is not one. */
import type { ComponentChildren } from 'preact'
import { safeLink } from './safe-link.ts'
import { useShop } from './use-shop.ts'

export function ShopLink({ href, children }: { href: string | undefined; children: ComponentChildren }) {
  const safe = safeLink(href, useShop().origins, location.origin)
  if (safe === null) return <>{children}</>
  return (
    <a href={safe} target="_blank" rel="noreferrer">
      {children}
    </a>
  )
}
