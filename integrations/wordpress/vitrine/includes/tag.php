<?php
/**
 * The tag on every page of the shop.
 *
 * @package Vitrine
 */

defined( 'ABSPATH' ) || exit;

add_action(
	'wp_enqueue_scripts',
	function () {
		$address = vitrine_address();
		if ( '' === $address ) {
			return;
		}
		// No version behind the address: the Worker answers with an etag, and one address is one entry of the cache.
		// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
		wp_enqueue_script( 'vitrine', $address . '/v.js', array(), null, array( 'strategy' => 'async' ) );
		// Calls that come before the script wait for it. A script in front would have to be waited for; this one is no wait.
		wp_register_script( 'vitrine-stub', false, array(), VITRINE_VERSION, false );
		wp_enqueue_script( 'vitrine-stub' );
		wp_add_inline_script( 'vitrine-stub', 'window.vitrine=window.vitrine||function(){(vitrine.q=vitrine.q||[]).push(arguments)};' );
	}
);
