/** @module One or two sentences a shop system on how the tag gets into its pages. */
import type { ComponentChildren } from 'preact'

/** `guide`: the file of this project with all the steps. */
const WAYS: { name: string; steps: ComponentChildren; guide: string }[] = [
  {
    name: 'Any shop',
    steps: 'Paste the tag before </head> in the template that all pages share.',
    guide: 'docs/how-to/add-the-tag.md',
  },
  {
    name: 'Shopify',
    steps: (
      <>
        Add the snippet <code>vitrine.liquid</code> to the theme and render it before &lt;/head&gt;. Then add the custom
        pixel under Settings › Customer events, for orders within seconds.
      </>
    ),
    guide: 'docs/how-to/shopify.md',
  },
  {
    name: 'WooCommerce',
    steps:
      'Upload the plugin (a zip of integrations/wordpress/vitrine) and enter this Worker’s address under Settings › Vitrine.',
    guide: 'docs/how-to/woocommerce.md',
  },
  {
    name: 'Google Tag Manager',
    steps:
      'Import the template integrations/gtm/template.tpl, make a tag of it with this Worker’s address and fire it on all pages. Only where you cannot edit the pages.',
    guide: 'docs/how-to/tag-manager.md',
  },
]

export function InstallSteps() {
  return (
    <dl class="ways">
      {WAYS.map(({ name, steps, guide }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {steps} <span class="ways-guide">All steps: {guide}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
