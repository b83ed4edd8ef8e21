/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-land-plane.h"

G_BEGIN_DECLS

/* A net of lines that meet in nodes only, and the faces between them. */
typedef struct _WardLandNet WardLandNet;

typedef void (*WardLandFaceFunc) (GArray *ring, int side, gpointer data);

WardLandNet *ward_land_net_new (void);
void ward_land_net_free (WardLandNet *net);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardLandNet, ward_land_net_free)
/* The node at a place: an old one when it lies within a metre. */
guint ward_land_net_node (WardLandNet *net, WardLandPoint at);
/* A line from node to node (points between them and at them; taken), and what lies left and right
 * of it: -1 when that is told by the face's other lines. */
void ward_land_net_add (WardLandNet *net, guint from, guint to, GArray *line, int left, int right);
/* Calls func with every inner face: its ring (anticlockwise, to be taken) and what it is. */
void ward_land_net_each_face (WardLandNet *net, WardLandFaceFunc func, gpointer data);

G_END_DECLS
