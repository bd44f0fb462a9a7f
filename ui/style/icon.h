// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLatin1String>

namespace lumos::style {

/// The line icons shipped with the program. `iconName` gives the file name in resources/icons.
enum class Icon : unsigned char {
    None, Activity, ArrowDownRight, ArrowLeft, ArrowRight, ArrowUpRight, Bell, BookOpen, Bookmark, Box, Boxes,
    Building2, CalendarClock, Check, ChevronDown, ChevronLeft, ChevronRight, ChevronUp, CircleCheck, CircleHelp,
    CirclePause, CirclePlay, CircleStop, CircleX, Clock, Coins, Columns3, Copy, Cpu, Database, Download, Ellipsis,
    ExternalLink, Eye, EyeOff, FileDown, FileText, FlaskConical, Folder, FolderOpen, Funnel, Gauge, GitBranch,
    GitCompare, Globe, Gpu, HardDrive, History, Hourglass, House, Import, Inbox, Info, KeyRound, Keyboard, Languages,
    Layers, LayoutDashboard, Lightbulb, Link, ListChecks, Lock, LogOut, Mail, MemoryStick, MessageSquare, Minus,
    Monitor, Moon, Network, Package, PanelRight, Pause, Pencil, Play, Plug, Plus, Printer, ReceiptText, Redo2,
    RefreshCw, Route, Save, Scaling, Search, SearchX, Server, Settings, ShieldAlert, ShieldCheck, Siren,
    SlidersHorizontal, Sun, Table2, Tag, Target, Terminal, Trash2, TrendingUp, TriangleAlert, Undo2, Upload, User,
    Users, Wallet, WifiOff, Workflow, Wrench, X, Zap,
};
inline constexpr int kIconCount = static_cast<int>(Icon::Zap) + 1;

QLatin1String iconName(Icon icon);
/// The icon of that file name, or Icon::None. For names kept in settings or view models.
Icon iconFromName(QLatin1String name);

} // namespace lumos::style
