/** @module The three ways in which products come, for a shop that has none yet. */
import { CopyLine } from '../../part/CopyLine.tsx'
import { Icon } from '../../part/Icon.tsx'
import type { IconName } from '../../part/icon-paths.ts'
import { scriptTag } from '../../part/script-tag.ts'
import { hrefOf, type Route } from '../../route.ts'

const WAYS: { icon: IconName; title: string; about: string; act: string; to: Route }[] = [
  {
    icon: 'plug',
    title: 'Give a feed’s address',
    about:
      'Google Merchant, Shopify, WooCommerce, CSV, YAML or JSON. It is fetched again by itself, so prices and stock stay true.',
    act: 'Add a feed',
    to: { screen: 'catalogue' },
  },
  {
    icon: 'upload',
    title: 'Upload a file',
    about: 'An export of your shop system or a spreadsheet, up to 100 MB. What is wrong in it is listed with its line.',
    act: 'Choose a file',
    to: { screen: 'catalogue' },
  },
]

export const WaysIn = () => (
  <div class="ways-in">
    <div class="ways-lead">
      <h2>No products yet</h2>
      <p>Three ways to fill the shelf. They go together: a product told of twice is one product.</p>
    </div>
    {WAYS.map(({ icon, title, about, act, to }) => (
      <section key={title} class="card way-in">
        <span class="empty-icon">
          <Icon name={icon} />
        </span>
        <h3>{title}</h3>
        <p>{about}</p>
        <a class="button" href={hrefOf(to)}>
          {act}
        </a>
      </section>
    ))}
    <section class="card way-in">
      <span class="empty-icon">
        <Icon name="eye" />
      </span>
      <h3>Paste the tag</h3>
      <p>Vitrine reads the product pages that visitors open, and your shop’s server confirms what they say.</p>
      <CopyLine what="the tag" text={scriptTag(location.origin)} />
    </section>
  </div>
)
