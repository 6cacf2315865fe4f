"""From a built site to the one that readers see: releases side by side, a switch in one step, a way back, a proof."""
