/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-tiles.h"

const WardTileTheme ward_tile_light = {
  .land = 0xf4f1e9, .sea = 0xa9cfe0, .shallow = 0xb3d6e5, .shore = 0xbcdcea, .coast = 0x8fb9cc,
  .river = 0xb6d9e8,
  .uses = {
    [WARD_LAND_USE_RESIDENTIAL] = 0xebe7df, [WARD_LAND_USE_CENTRE] = 0xe6dad0,
    [WARD_LAND_USE_RETAIL] = 0xf2ddd6, [WARD_LAND_USE_INDUSTRY] = 0xe2dde6,
    [WARD_LAND_USE_PARK] = 0xcbe3b8, [WARD_LAND_USE_SCHOOL] = 0xefe6c8,
    [WARD_LAND_USE_HOSPITAL] = 0xf4dadb, [WARD_LAND_USE_CEMETERY] = 0xc6d8c0,
    [WARD_LAND_USE_SPORT] = 0xbfe0c2, [WARD_LAND_USE_WOOD] = 0xc0d9b0,
    [WARD_LAND_USE_MOOR] = 0xe9e5cb, [WARD_LAND_USE_FIELD] = 0xeef0df,
    [WARD_LAND_USE_LAKE] = 0xb6d9e8, [WARD_LAND_USE_BEACH] = 0xf6e8c0,
  },
  .built = 0xe3ddd4, .hedge = 0xe2e4d0, .field = 0xf3efdc,
  .roads = { 0xf0a184, 0xf8cd88, 0xfbeaa2, 0xffffff, 0xffffff, 0xfffefb, 0xfbfaf6 },
  .casings = { 0xb8674c, 0xcf9c4c, 0xcbb768, 0xc4bcae, 0xd3ccc0, 0xcac3b2, 0xd8d2c8 },
  .far_lane = 0xd0c9ba, .rail = 0x77777e, .rail_gap = 0xf6f4ef, .border = 0xa47bb3, .ward_border =
  0xb9a3c0,
  .text = 0x2f3136, .quiet_text = 0x5a5c63, .water_text = 0x41799b, .park_text = 0x44713a,
  .halo = 0xfbf9f4, .shield = 0x2f7d4f, .shield_text = 0xffffff, .motorway_shield = 0x2f66b0,
};

const WardTileTheme ward_tile_dark = {
  .land = 0x24282f, .sea = 0x121b26, .shallow = 0x152130, .shore = 0x192838, .coast = 0x31465a,
  .river = 0x192a3b,
  .uses = {
    [WARD_LAND_USE_RESIDENTIAL] = 0x2d3139, [WARD_LAND_USE_CENTRE] = 0x373741,
    [WARD_LAND_USE_RETAIL] = 0x3b3033, [WARD_LAND_USE_INDUSTRY] = 0x312f3c,
    [WARD_LAND_USE_PARK] = 0x263a2f, [WARD_LAND_USE_SCHOOL] = 0x363430,
    [WARD_LAND_USE_HOSPITAL] = 0x3f2f34, [WARD_LAND_USE_CEMETERY] = 0x28352e,
    [WARD_LAND_USE_SPORT] = 0x24402f, [WARD_LAND_USE_WOOD] = 0x22342b,
    [WARD_LAND_USE_MOOR] = 0x2a2c2b, [WARD_LAND_USE_FIELD] = 0x272c30,
    [WARD_LAND_USE_LAKE] = 0x1b2c3e, [WARD_LAND_USE_BEACH] = 0x3f3b2e,
  },
  .built = 0x343942, .hedge = 0x2c3135, .field = 0x272a2d,
  .roads = { 0xb0694d, 0x94783f, 0x716944, 0x565d69, 0x474d58, 0x454b54, 0x3d434c },
  .casings = { 0x15171b, 0x16181c, 0x17191d, 0x191c21, 0x1d2026, 0x1c1f24, 0x20242a },
  .far_lane = 0x40454d, .rail = 0x767b85, .rail_gap = 0x24282f, .border = 0x9a78ad, .ward_border =
  0x66566f,
  .text = 0xe3e6ea, .quiet_text = 0xb0b5bd, .water_text = 0x7ba9cc, .park_text = 0x8cb987,
  .halo = 0x1a1d22, .shield = 0x2d6a46, .shield_text = 0xeef2ef, .motorway_shield = 0x2a548c,
};
