<?php
/**
 * Plugin Name:          Vitrine
 * Description:          Adds the Vitrine tag to your shop, and lets WooCommerce orders find the visit they came from.
 * Version:              0.1.0
 * Requires at least:    6.3
 * Requires PHP:         7.4
 * WC requires at least: 8.0
 * License:              Apache-2.0
 * License URI:          https://www.apache.org/licenses/LICENSE-2.0
 * Text Domain:          vitrine
 *
 * @package Vitrine
 */

defined( 'ABSPATH' ) || exit;

define( 'VITRINE_VERSION', '0.1.0' );
define( 'VITRINE_FILE', __FILE__ );

require __DIR__ . '/includes/address.php';
require __DIR__ . '/includes/visitor.php';
require __DIR__ . '/includes/purchase.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/tag.php';
require __DIR__ . '/includes/checkout.php';
require __DIR__ . '/includes/order-received.php';

add_action(
	'before_woocommerce_init',
	function () {
		if ( class_exists( \Automattic\WooCommerce\Utilities\FeaturesUtil::class ) ) {
			\Automattic\WooCommerce\Utilities\FeaturesUtil::declare_compatibility( 'custom_order_tables', VITRINE_FILE, true );
			\Automattic\WooCommerce\Utilities\FeaturesUtil::declare_compatibility( 'cart_checkout_blocks', VITRINE_FILE, true );
		}
	}
);
